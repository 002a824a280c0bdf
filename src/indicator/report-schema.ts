import { z } from 'zod';
import { reportSchema } from './report';

/** Where the published schema says it lives; a name, not an address that is fetched. */
const SCHEMA_ID = 'urn:jixiao:report:1';

/** JSON Schema (draft 2020-12) of the report of `jixiao check --format json`, generated from the zod schema. */
export function reportJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }),
    $id: SCHEMA_ID,
    title: 'jixiao check report',
  };
}
