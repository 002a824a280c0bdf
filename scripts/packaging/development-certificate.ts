import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface DevelopmentCertificate {
  readonly cert: string;
  readonly key: string;
  /** Where the certificate stands, to be trusted by hand; null: Microsoft's tool has seen to that. */
  readonly toTrust: string | null;
}

/** Where office-addin-dev-certs keeps the one that it makes and has the system trust. */
const MICROSOFT = join(homedir(), '.office-addin-dev-certs');
const YEAR = 365 * 24 * 3600 * 1000;

/**
 * A certificate of this machine for https://localhost. That of office-addin-dev-certs where it is installed; else one
 * of our own, made once and kept in `folder`, so that it has to be trusted once.
 */
export async function developmentCertificate(folder: string): Promise<DevelopmentCertificate> {
  const made = { cert: join(MICROSOFT, 'localhost.crt'), key: join(MICROSOFT, 'localhost.key') };
  if (existsSync(made.cert) && existsSync(made.key)) return { ...read(made), toTrust: null };
  const own = { cert: join(folder, 'localhost.crt'), key: join(folder, 'localhost.key') };
  if (!existsSync(own.cert) || !existsSync(own.key)) await make(folder, own);
  return { ...read(own), toTrust: own.cert };
}

interface Pair {
  readonly cert: string;
  readonly key: string;
}

function read({ cert, key }: Pair): Pair {
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}

async function make(folder: string, paths: Pair): Promise<void> {
  const now = Date.now();
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(now),
    notAfterDate: new Date(now + YEAR),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(paths.cert, made.cert);
  writeFileSync(paths.key, made.private, { mode: 0o600 });
}
