import {
  ALL_RULES,
  DEFAULT_PROFILE,
  ProfileError,
  builtInProfile,
  builtInProfileNames,
  parseProfile,
} from '../../src/checking';

const CODES = new Set(ALL_RULES.map(({ code }) => code));

function errorOf(text: string): ProfileError {
  try {
    parseProfile(text, ALL_RULES);
  } catch (error) {
    if (error instanceof ProfileError) return error;
    throw error;
  }
  throw new Error('the profile was accepted');
}

test('the built-in profiles are complete, and name only rules there are', () => {
  expect(builtInProfileNames()).toEqual(['county', 'system-2021', 'self-evaluation']);
  for (const name of builtInProfileNames()) {
    for (const code of Object.keys(builtInProfile(name).rules)) expect(CODES).toContain(code);
  }
});

test('settings of the built-in profiles are settings of their rules', () => {
  for (const name of builtInProfileNames()) {
    for (const [code, { settings = {} }] of Object.entries(builtInProfile(name).rules)) {
      const rule = ALL_RULES.find((one) => one.code === code);
      for (const setting of Object.keys(settings))
        expect(Object.keys(rule?.settings ?? {})).toContain(setting);
    }
  }
});

test('a profile that extends another says only what differs', () => {
  const profile = parseProfile(
    '{ "name": "ours", "extends": "county", "offices": ["01-预算股"], "rules": { "STR-05": { "enabled": false } } }',
    ALL_RULES,
  );
  const base = builtInProfile(DEFAULT_PROFILE);
  expect(profile).toEqual({
    ...base,
    name: 'ours',
    offices: ['01-预算股'],
    rules: { ...base.rules, 'STR-05': { enabled: false } },
  });
});

describe('a wrong profile is refused with its line', () => {
  test.each([
    ['broken JSON', '{\n  "name": "x",\n  "title" "y"\n}', 3, 'JSON'],
    ['a comment', '{\n  // ours\n  "name": "x"\n}', 2, 'JSON'],
    ['an unknown entry', '{\n  "name": "x",\n  "extends": "county",\n  "ofices": []\n}', 4, 'ofices'],
    ['a wrong type', '{\n  "name": "x",\n  "extends": "county",\n  "offices":\n    "01"\n}', 4, 'offices'],
    ['a wrong word', '{\n  "name": "x",\n  "extends": "county",\n  "taxonomy": "newest"\n}', 4, 'old、new'],
    [
      'an unknown rule',
      '{\n  "name": "x",\n  "extends": "county",\n  "rules": {\n    "STR-99": {}\n  }\n}',
      5,
      'STR-99',
    ],
    [
      'a wrong severity deep inside',
      '{\n  "name": "x",\n  "extends": "county",\n  "rules": {\n    "STR-05": {\n      "severity": "fatal"\n    }\n  }\n}',
      6,
      'error、warning、info',
    ],
    [
      'an unknown setting',
      '{\n  "name": "x",\n  "extends": "county",\n  "rules": {\n    "TXT-06": {\n      "settings": { "longest": 9 } } } }',
      6,
      'longest',
    ],
    ['an unknown parent', '{\n  "name": "x",\n  "extends": "nobody"\n}', 3, 'nobody'],
    ['an incomplete profile', '{\n  "name": "x"\n}', 1, 'title'],
    ['nothing', '', 1, 'JSON'],
  ])('%s', (_what, text, line, words) => {
    const error = errorOf(text);
    expect(error.line).toBe(line);
    expect(error.message).toContain(`第 ${line} 行`);
    expect(error.message).toContain(words);
  });
});
