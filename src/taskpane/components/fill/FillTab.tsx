export default function FillTab() {
  return null;
}
