export { findApplication, type EtApplication } from './et';
export { leaveRequest, rememberPane, rememberedPane, takeRequest } from './plugin-storage';
export { WpsHost } from './wps-host';
