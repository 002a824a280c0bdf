/**
 * The project's own icons as shapes in a square of 1 by 1, y downwards. A shape tells for a point how far outside it
 * lies (negative: inside), so that every size is drawn from the same definition with smooth edges.
 */
export type Shape = (x: number, y: number) => number;

export interface Layer {
  readonly shape: Shape;
  /** RRGGBB. */
  readonly colour: string;
}

const BLUE = '0F6CBD';
const WHITE = 'FFFFFF';
const GREEN = '107C41';
const RED = 'B10E1C';
const GREY = '424242';
const AMBER = 'F7B500';

/** A rectangle by its corners, with rounded ones. */
function box(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  const [hx, hy] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius];
  return (x, y) => {
    const [dx, dy] = [Math.abs(x - cx) - hx, Math.abs(y - cy) - hy];
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

function disc(cx: number, cy: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - cx, y - cy) - radius;
}

/** A line with round ends through the points. */
function stroke(width: number, ...points: readonly (readonly [number, number])[]): Shape {
  return (x, y) => {
    let nearest = Infinity;
    for (let at = 1; at < points.length; at += 1) {
      const [ax, ay] = points[at - 1] ?? [0, 0];
      const [bx, by] = points[at] ?? [0, 0];
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
      nearest = Math.min(nearest, Math.hypot(x - ax - along * dx, y - ay - along * dy));
    }
    return nearest - width / 2;
  };
}

function outline(shape: Shape, width: number): Shape {
  return (x, y) => Math.abs(shape(x, y) + width / 2) - width / 2;
}

function without(shape: Shape, hole: Shape): Shape {
  return (x, y) => Math.max(shape(x, y), -hole(x, y));
}

const SHEET = box(0.08, 0.1, 0.92, 0.9, 0.08);
const ROWS: readonly Layer[] = [0.36, 0.62].map((y) => ({
  shape: stroke(0.06, [0.1, y], [0.9, y]),
  colour: GREY,
}));
const FORM: readonly Layer[] = [{ shape: outline(SHEET, 0.07), colour: GREY }, ...ROWS];

/** A mark in the lower right corner, cut free of what lies beneath. */
function marked(beneath: readonly Layer[], mark: readonly Layer[]): readonly Layer[] {
  const place = disc(0.7, 0.7, 0.32);
  return [...beneath.map((layer) => ({ ...layer, shape: without(layer.shape, place) })), ...mark];
}

/** By name of the icon: the add-in's own, and one for each button of the ribbon. */
export const ICONS: Readonly<Record<string, readonly Layer[]>> = {
  icon: [
    { shape: box(0.02, 0.02, 0.98, 0.98, 0.2), colour: BLUE },
    { shape: outline(disc(0.46, 0.52, 0.32), 0.09), colour: WHITE },
    { shape: disc(0.46, 0.52, 0.1), colour: WHITE },
    { shape: stroke(0.12, [0.46, 0.5], [0.56, 0.6], [0.84, 0.22]), colour: AMBER },
  ],
  check: marked(FORM, [{ shape: stroke(0.13, [0.5, 0.7], [0.65, 0.86], [0.92, 0.52]), colour: GREEN }]),
  annotate: marked(FORM, [
    { shape: box(0.46, 0.5, 0.96, 0.84, 0.08), colour: AMBER },
    { shape: stroke(0.1, [0.62, 0.8], [0.56, 0.94]), colour: AMBER },
    { shape: stroke(0.05, [0.56, 0.62], [0.86, 0.62]), colour: GREY },
    { shape: stroke(0.05, [0.56, 0.73], [0.78, 0.73]), colour: GREY },
  ]),
  clear: marked(FORM, [
    { shape: stroke(0.12, [0.54, 0.54], [0.88, 0.88]), colour: RED },
    { shape: stroke(0.12, [0.88, 0.54], [0.54, 0.88]), colour: RED },
  ]),
  insert: marked(FORM, [
    { shape: stroke(0.13, [0.7, 0.5], [0.7, 0.92]), colour: BLUE },
    { shape: stroke(0.13, [0.49, 0.71], [0.91, 0.71]), colour: BLUE },
  ]),
};
