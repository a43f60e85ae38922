import {LitElement, html, nothing} from 'lit';
import {get, moment, part, post, remove, type Page} from './api';
import {shared} from './style';

interface Lane { reason: string; until?: string }
interface Row {
  id: string; name: string; description: string; status: string; requested: string; direction: string;
  pairs: number | null; queued: {left: number; right: number} | null; errors: number | null; lastSync: string | null;
  left: {instanceName: string; project: string}; right: {instanceName: string; project: string};
  waiting: Record<string, Lane>; degraded: string[];
}

const NAMES: Record<string, string> = {ACTIVE: 'Active', PENDING: 'Pending', DEACTIVATED: 'Deactivated'};
const MEANING: Record<string, string> = {
  PENDING: 'The connection is pending, waiting for acceptance.',
  ACTIVE: 'A connection has been established and synchronization messages go out.',
  DEACTIVATED: 'Synchronization is paused, but changes are queued. Once you activate the connection, all changes are applied.',
};
const ARROWS: Record<string, string> = {BOTH: '⇄', LEFT_TO_RIGHT: '→', RIGHT_TO_LEFT: '←', NONE: '·'};

/** The list of connections, renewed every two seconds. */
class Connections extends LitElement {
  static properties = {rows: {state: true}, next: {state: true}, notice: {state: true}, busy: {state: true}};
  static styles = shared;
  declare rows: Row[];
  declare next: string | null;
  declare notice: string;
  declare busy: string;
  private timer = 0;

  constructor() {
    super();
    this.rows = [];
    this.next = null;
    this.notice = '';
    this.busy = '';
  }

  connectedCallback() {
    super.connectedCallback();
    void this.load();
    this.timer = window.setInterval(() => void this.load(), 2000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  private async load() {
    try {
      const page = await get<Page<Row>>('/connections?limit=200');
      this.rows = page.items;
      this.next = page.next;
    } catch (e) {
      this.notice = (e as Error).message;
    }
  }

  private async act(row: Row, what: 'activate' | 'deactivate' | 'delete') {
    if (what === 'delete' && !confirm(`Delete the connection ${row.name}? What is queued is lost.`)) return;
    this.busy = row.id;
    this.notice = '';
    try {
      const path = '/connections/' + part(row.id);
      if (what === 'delete') await remove(path);
      else await post(path + '/' + what + '?wait=10s');
    } catch (e) {
      this.notice = `${row.name}: ${(e as Error).message}`;
    }
    this.busy = '';
    await this.load();
  }

  private menu(row: Row) {
    const off = this.busy === row.id;
    const activate = html`<button class="main" ?disabled=${off} @click=${() => this.act(row, 'activate')}>
      ${row.status === 'PENDING' ? 'Accept' : 'Activate'}</button>`;
    const deactivate = html`<button ?disabled=${off} @click=${() => this.act(row, 'deactivate')}>Deactivate</button>`;
    const drop = html`<button ?disabled=${off} @click=${() => this.act(row, 'delete')}>Delete</button>`;
    return html`<div class="actions">
      ${row.requested === 'ACTIVE' ? deactivate : activate}
      ${row.status !== 'ACTIVE' && row.status === row.requested ? drop : nothing}</div>`;
  }

  private row(row: Row) {
    const lanes = Object.entries(row.waiting).map(([side, lane]) =>
      html`<div class="faint">${side} is paused${lane.until ? ' until ' + moment(lane.until) : ''}: ${lane.reason}</div>`);
    return html`<tr>
      <td><strong>${row.name}</strong><div class="faint">${row.left.instanceName} ${row.left.project}
        ${ARROWS[row.direction] ?? ''} ${row.right.instanceName} ${row.right.project}</div>
        <div class="faint">${row.description}</div></td>
      <td class="number">${row.pairs ?? '–'}</td>
      <td><span class="status ${row.status}" title=${MEANING[row.status] ?? ''}>${NAMES[row.status] ?? row.status}</span>
        ${row.status === row.requested ? nothing : html`<div class="faint">waits for its lanes: ${NAMES[row.requested]}</div>`}
        ${lanes}</td>
      <td class="number">${row.queued ? html`← ${row.queued.left}<br>→ ${row.queued.right}` : '–'}</td>
      <td class="number">${row.errors ? html`<a href="#errors?${row.id}" class="status PARKED">${row.errors}</a>` : row.errors ?? '–'}</td>
      <td>${moment(row.lastSync)}</td>
      <td>${this.menu(row)}</td></tr>`;
  }

  render() {
    const degraded = this.rows[0]?.degraded ?? [];
    return html`<h2>Connections</h2>
      ${this.notice ? html`<p class="notice" role="alert">${this.notice}</p>` : nothing}
      ${degraded.map(reason => html`<p class="notice" role="status">${reason}</p>`)}
      <table>
        <thead><tr><th>Name</th><th>Under sync</th><th>Status</th><th>Queue</th><th>Errors</th><th>Last sync</th><th>Actions</th></tr></thead>
        <tbody>${this.rows.map(row => this.row(row))}</tbody>
      </table>
      ${this.rows.length === 0 ? html`<p class="faint">No connections yet.</p>` : nothing}
      ${this.next ? html`<p class="faint">Only the first 200 are shown.</p>` : nothing}`;
  }
}

customElements.define('syncline-connections', Connections);
