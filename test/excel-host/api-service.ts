import { ApiObject, type ApiDefinition } from './api-object';
import { ExcelApiError } from './excel-error';

/** A page's client says through it that it takes the presses of ribbon buttons. */
const ADDIN_INTERNAL: ApiDefinition<null> = {
  type: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: { run: () => undefined } },
};

/** What the client makes by name, rather than finds in the workbook. */
export function serviceNamed(name: string): ApiObject {
  if (name !== 'Microsoft.InternalService.AddinInternalService') throw new ExcelApiError('InvalidObjectPath');
  return ApiObject.of(ADDIN_INTERNAL, null);
}
