import { takeRequest, type EtApplication } from '../hosts/wps';
import { WANTED_ACTIONS, type ActionRequests } from './wanted-action';

/** Milliseconds between two looks; WPS tells a page nothing of what another one stores. */
const INTERVAL = 300;

/** What the ribbon's page left for the pane. */
export function wpsRequests(application: EtApplication): ActionRequests {
  return {
    subscribe: (perform) => {
      const look = () => {
        const wanted = takeRequest(application);
        const action = WANTED_ACTIONS.find((name) => name === wanted);
        if (action) perform(action);
      };
      const timer = setInterval(look, INTERVAL);
      return () => clearInterval(timer);
    },
  };
}
