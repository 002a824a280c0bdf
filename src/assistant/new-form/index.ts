export { designForm, type FormHead } from './design-form';
export { categoriesOf, formRows, type FormRow } from './form-rows';
