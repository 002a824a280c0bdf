import { spawn } from 'node:child_process';

/** Opens an address in the user's browser where there is a desktop; does nothing where there is none. */
export function openBrowser(url) {
  const command = commandFor(url);
  if (!command) return;
  const [program, ...parameters] = command;
  const started = spawn(program, parameters, { stdio: 'ignore', detached: true });
  started.on('error', () => {});
  started.unref();
}

function commandFor(url) {
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', url];
  if (process.platform === 'darwin') return ['open', url];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open', url] : null;
}
