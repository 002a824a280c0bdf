# 绩效目标助手：WPS 离线安装（Windows）。只写自己的一项，其他加载项原样保留。
# 用法：双击 install.cmd 安装或更新；install.cmd -Remove 卸载。
param([switch]$Remove)
$ErrorActionPreference = 'Stop'
$name = 'jixiao'
$version = '@VERSION@'
$addons = Join-Path $env:APPDATA 'kingsoft\wps\jsaddons'
$publish = Join-Path $addons 'publish.xml'
New-Item -ItemType Directory -Force -Path $addons | Out-Null

$list = New-Object System.Xml.XmlDocument
$list.PreserveWhitespace = $true
if ((Test-Path $publish) -and (Get-Item $publish).Length -gt 0) {
    Copy-Item $publish "$publish.jixiao.bak" -Force
    $list.Load($publish)
} else {
    $list.LoadXml('<jsplugins></jsplugins>')
}
if ($list.DocumentElement.Name -ne 'jsplugins') { throw "$publish 不是 WPS 加载项列表，没有改动。" }

foreach ($old in @($list.DocumentElement.ChildNodes)) {
    if ($old.NodeType -eq 'Element' -and $old.GetAttribute('name') -eq $name) {
        $list.DocumentElement.RemoveChild($old) | Out-Null
    }
}
Get-ChildItem -Path $addons -Directory -Filter "${name}_*" | Remove-Item -Recurse -Force

if (-not $Remove) {
    Copy-Item (Join-Path $PSScriptRoot "${name}_$version") $addons -Recurse -Force
    $entry = $list.CreateElement('jsplugin')
    $entry.SetAttribute('name', $name)
    $entry.SetAttribute('type', 'et')
    $entry.SetAttribute('url', "${name}_$version")
    $entry.SetAttribute('version', $version)
    $entry.SetAttribute('enable', 'enable_dev')
    $entry.SetAttribute('install', 'null')
    $entry.SetAttribute('customDomain', '')
    $list.DocumentElement.AppendChild($entry) | Out-Null
}
$list.Save($publish)
if ($Remove) { Write-Host '已卸载绩效目标助手。请重新启动 WPS 表格。' }
else { Write-Host "已安装绩效目标助手 $version。请重新启动 WPS 表格，看「绩效目标」选项卡。" }
