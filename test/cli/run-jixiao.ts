import { spawn, type SpawnOptions } from 'node:child_process';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '..', '..');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does, in its own process. */
export function jixiao(args: readonly string[], options: SpawnOptions = {}): Promise<Run> {
  return node([join(ROOT, 'scripts', 'jixiao.mjs'), ...args], options);
}

export function node(args: readonly string[], options: SpawnOptions = {}): Promise<Run> {
  return finish(spawn(process.execPath, args, { ...options, stdio: 'pipe' }));
}

/** Runs a line of the shell, with $JIXIAO for the command. */
export function shell(line: string): Promise<Run> {
  const command = `"${process.execPath}" "${join(ROOT, 'scripts', 'jixiao.mjs')}"`;
  return finish(spawn('sh', ['-c', line.replaceAll('$JIXIAO', command)], { cwd: ROOT, stdio: 'pipe' }));
}

function finish(child: ReturnType<typeof spawn>): Promise<Run> {
  return new Promise((done, fail) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', fail);
    child.on('close', (status) => done({ status, stdout, stderr }));
  });
}
