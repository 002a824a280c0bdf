#!/bin/sh
# 绩效目标助手：WPS 离线安装（Linux）。只写自己的一项，其他加载项原样保留。
# 用法：sh install.sh            安装或更新
#       sh install.sh --remove   卸载
set -eu
name=jixiao
version=@VERSION@
here=$(cd "$(dirname "$0")" && pwd)
addons="${HOME}/.local/share/Kingsoft/wps/jsaddons"
publish="${addons}/publish.xml"
entry='@ENTRY@'
mkdir -p "${addons}"

if [ -s "${publish}" ]; then
  if ! grep -q '<jsplugins' "${publish}"; then
    echo "${publish} 不是 WPS 加载项列表，没有改动。" >&2
    exit 1
  fi
  cp "${publish}" "${publish}.jixiao.bak"
  sed -E "s#[[:space:]]*<jsplugin(online)?[[:space:]]+([^>]*[[:space:]])?name=\"${name}\"[^>]*/>##g; s#<jsplugins[[:space:]]*/>#<jsplugins></jsplugins>#" \
    "${publish}.jixiao.bak" > "${publish}.new"
else
  printf '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins></jsplugins>\n' > "${publish}.new"
fi

for old in "${addons}/${name}_"*; do
  if [ -d "${old}" ]; then rm -r "${old}"; fi
done

if [ "${1:-}" = "--remove" ]; then
  mv "${publish}.new" "${publish}"
  echo "已卸载绩效目标助手。请重新启动 WPS 表格。"
  exit 0
fi

cp -r "${here}/${name}_${version}" "${addons}/"
sed "s#</jsplugins>#  ${entry}\n</jsplugins>#" "${publish}.new" > "${publish}.new2"
rm "${publish}.new"
mv "${publish}.new2" "${publish}"
echo "已安装绩效目标助手 ${version}。请重新启动 WPS 表格，看「绩效目标」选项卡。"
