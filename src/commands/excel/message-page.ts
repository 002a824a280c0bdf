/// <reference lib="dom" />
import './message.css';
import { messageIn } from './message';

/** The page of the dialog: a heading and lines, as text. */
const message = messageIn(location.hash);
const place = document.getElementById('message');
if (message && place) {
  const heading = document.createElement('h1');
  heading.textContent = message.title;
  const lines = message.lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  place.replaceChildren(heading, ...lines);
}
