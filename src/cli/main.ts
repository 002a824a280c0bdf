import { CommanderError } from 'commander';
import { shownText } from '../assistant';
import { EXIT } from './exit-status';
import { languageOf, speak } from './messages';
import { buildProgram, usageMessage } from './program';
import { UsageError } from './usage-error';

// The spreadsheet library remarks on records it does not know, for its developers; users' words go to the streams.
// eslint-disable-next-line no-console -- silenced, not written to
console.error = () => undefined;

/** A reader that has seen enough (`| head`) closes the pipe; that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const args = process.argv.slice(2);
const language = languageOf(args);
const say = speak(language);
try {
  await buildProgram(say, language).parseAsync(args, { from: 'user' });
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${shownText(error.message)}\n`);
    process.exitCode = EXIT.failed;
  } else if (error instanceof CommanderError) {
    const message = usageMessage(error, say);
    if (message !== null) process.stderr.write(`${message}\n${say('seeHelp')}\n`);
    if (error.exitCode !== 0) process.exitCode = EXIT.failed;
  } else {
    // Whatever it is, a person is told in a sentence; where it happened is shown to whoever asks for it.
    process.stderr.write(`${say('unexpected', { detail: String(error) })}\n`);
    if (process.env['JIXIAO_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    process.exitCode = EXIT.failed;
  }
}
