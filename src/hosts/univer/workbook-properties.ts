import {
  CommandType,
  IUniverInstanceService,
  UniverInstanceType,
  type ICommand,
  type Workbook,
} from '@univerjs/presets';
import { z } from 'zod';

/** Texts that jixiao keeps with a workbook, by name. */
export type KeptProperties = Readonly<Record<string, string>>;

/** Where they are in the workbook's custom data. Whatever else is there stays. */
export const PROPERTIES_KEY = 'jixiaoProperties';
const storedSchema = z.record(z.string(), z.string()).catch({});

export function propertiesOf(workbook: Workbook): KeptProperties {
  return storedSchema.parse(workbook.getCustomMetadata()?.[PROPERTIES_KEY] ?? {});
}

export interface SetPropertiesParams {
  readonly unitId: string;
  readonly properties: KeptProperties;
}

/** Univer has no undoable way to change custom data; as a mutation it takes part in undo like any other change. */
export const setPropertiesMutation: ICommand<SetPropertiesParams> = {
  id: 'jixiao.mutation.set-properties',
  type: CommandType.MUTATION,
  handler: (accessor, params) => {
    const workbook =
      params &&
      accessor.get(IUniverInstanceService).getUnit<Workbook>(params.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!params || !workbook) return false;
    workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), [PROPERTIES_KEY]: params.properties });
    return true;
  },
};
