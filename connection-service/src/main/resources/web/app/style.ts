import {css} from 'lit';

/** What all parts of the console look like. Colours are variables, so that dark mode is one attribute. */
export const shared = css`
  :host { display: block; }
  table { width: 100%; border-collapse: collapse; background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; }
  th, td { text-align: left; padding: .55rem .8rem; border-bottom: 1px solid var(--line); vertical-align: top; }
  th { color: var(--faint); font-weight: 600; font-size: .85rem; }
  td.number { font-variant-numeric: tabular-nums; }
  button, input, select { font: inherit; padding: .35rem .7rem; border: 1px solid var(--line); border-radius: .3rem; background: var(--panel); color: var(--text); }
  button { cursor: pointer; }
  button:disabled { opacity: .5; cursor: default; }
  button.main { background: var(--accent); color: var(--page); border-color: var(--accent); }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  .faint { color: var(--faint); font-size: .9rem; }
  .notice { color: var(--bad); margin: .6rem 0; }
  .status { font-weight: 600; }
  .status.ACTIVE, .status.LINKED, .status.APPLIED, .status.SENT { color: var(--good); }
  .status.PENDING, .status.WAITING, .status.CONFLICT { color: var(--wait); }
  .status.DEACTIVATED { color: var(--off); }
  .status.PARKED { color: var(--bad); }
  .actions { display: flex; gap: .4rem; flex-wrap: wrap; }
  pre { background: var(--page); border: 1px solid var(--line); padding: .8rem; overflow: auto; max-height: 30rem; margin: .5rem 0; }
  section { background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; padding: 1rem; margin: 0 0 1rem; }
  h2 { margin: 0 0 .8rem; font-size: 1.15rem; }
  h3 { margin: 0 0 .5rem; font-size: 1rem; }
`;
