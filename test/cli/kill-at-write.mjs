/**
 * Loaded before the command line (`node --import`): kills the process at a step by which it changes files. KILL_AT is
 * the number of the step, or the name of the call, for the first such step. Each write is two steps: before it, and
 * when half of its bytes are written ("half"). Every way to change a file that Node offers by name counts, so that no
 * other way of writing escapes it.
 */
import fs from 'node:fs';
import { open as openHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const killAt = process.env.KILL_AT ?? '';
let steps = 0;

function isNext(name) {
  return killAt === name || killAt === String(steps + 1);
}

function step(name) {
  if (isNext(name)) process.kill(process.pid, 'SIGKILL');
  steps += 1;
}

const CHANGING = [
  ...[
    'appendFile',
    'chmod',
    'chown',
    'copyFile',
    'cp',
    'fchmod',
    'fdatasync',
    'fsync',
    'ftruncate',
    'futimes',
  ],
  ...[
    'lchown',
    'link',
    'mkdir',
    'mkdtemp',
    'rename',
    'rm',
    'rmdir',
    'symlink',
    'truncate',
    'unlink',
    'utimes',
  ],
  'writeFile',
];
const WRITING_FLAGS = /[wa+]/;

function counted(holder, name, counts = () => true) {
  const original = holder[name];
  if (typeof original !== 'function') return;
  holder[name] = function (...args) {
    if (counts(...args)) step(name);
    return original.apply(this, args);
  };
}

const forWriting = (_path, flags = 'r') => WRITING_FLAGS.test(String(flags));

if (isMainThread && killAt !== '') {
  for (const holder of [fs, fs.promises])
    for (const name of CHANGING) {
      counted(holder, name);
      counted(holder, `${name}Sync`);
    }
  const written = new Set();
  const openSync = fs.openSync;
  fs.openSync = function (...args) {
    if (!forWriting(...args)) return openSync.apply(fs, args);
    step('openSync');
    const descriptor = openSync.apply(fs, args);
    written.add(descriptor);
    return descriptor;
  };
  counted(fs, 'closeSync', (descriptor) => written.delete(descriptor));
  counted(fs, 'open', forWriting);
  counted(fs.promises, 'open', forWriting);
  counted(fs, 'createWriteStream');
  counted(fs, 'write');

  const writeSync = fs.writeSync;
  fs.writeSync = function (descriptor, bytes, offset = 0, length = bytes.length - offset, position = null) {
    step('writeSync');
    if (isNext('half')) writeSync.call(fs, descriptor, bytes, offset, Math.floor(length / 2), position);
    step('half');
    return writeSync.call(fs, descriptor, bytes, offset, length, position);
  };

  const probe = await openHandle(process.execPath);
  const handle = Object.getPrototypeOf(probe);
  await probe.close();
  for (const name of ['write', 'writev', 'writeFile', 'appendFile', 'sync', 'datasync', 'truncate', 'chmod'])
    counted(handle, name);
  syncBuiltinESMExports();
}
