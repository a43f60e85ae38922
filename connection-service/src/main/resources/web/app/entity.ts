import {LitElement, html, nothing} from 'lit';
import {get, moment, part, type Page} from './api';
import {shared} from './style';

interface Ref { key: string; instance: string }
interface Twin {
  twin: string; connection: string; side: string; state: string;
  local?: Ref; remote?: Ref; localReplica?: unknown; remoteReplica?: unknown; parked?: string;
}
interface Event {
  head: {id: string; at: string}; direction: string; outcome: string; notes: string[];
  writes: {field: string; before: unknown; after: unknown}[]; failure?: {message: string};
  steps?: {at: string; call: string; outcome: string}[];
}
interface Entity { twin: Twin; events: Event[] }

/** Entity sync status: search by key, both replicas on demand, the last events. */
class EntityStatus extends LitElement {
  static properties = {found: {state: true}, shown: {state: true}, notice: {state: true}, key: {state: true}};
  static styles = shared;
  declare found: Entity[] | null;
  declare shown: Set<string>;
  declare notice: string;
  declare key: string;

  constructor() {
    super();
    this.found = null;
    this.shown = new Set();
    this.notice = '';
    this.key = decodeURIComponent(location.hash.split('?')[1] ?? '');
    if (this.key) void this.search();
  }

  private async search() {
    this.notice = '';
    try {
      this.found = (await get<Page<Entity>>('/entities?key=' + part(this.key))).items;
    } catch (e) {
      this.found = null;
      this.notice = (e as Error).message;
    }
  }

  private submit(e: SubmitEvent) {
    e.preventDefault();
    this.key = String(new FormData(e.target as HTMLFormElement).get('key') ?? '').trim();
    if (this.key) void this.search();
  }

  private toggle(id: string) {
    const next = new Set(this.shown);
    if (!next.delete(id)) next.add(id);
    this.shown = next;
  }

  private replica(twin: Twin, name: 'local' | 'remote', replica: unknown) {
    const id = `${twin.twin}/${twin.side}/${name}`;
    const open = this.shown.has(id);
    return html`<button aria-expanded=${open} ?disabled=${replica === undefined} @click=${() => this.toggle(id)}>
        ${open ? 'Hide' : 'Show'} ${name} replica</button>
      ${open ? html`<pre aria-label="${name} replica">${JSON.stringify(replica, null, 2)}</pre>` : nothing}`;
  }

  private steps(steps: NonNullable<Event['steps']>) {
    if (!steps.length) return nothing;
    const rows = steps.map(s => html`<li><code>${s.call}</code>: ${s.outcome}</li>`);
    return html`<details><summary>${steps.length === 1 ? '1 step' : steps.length + ' steps'} at the tracker</summary><ol>${rows}</ol></details>`;
  }

  private event(event: Event) {
    const writes = event.writes.map(w => html`<div>${w.field}: ${JSON.stringify(w.before)} → ${JSON.stringify(w.after)}</div>`);
    return html`<tr><td>${moment(event.head.at)}</td>
      <td>${event.direction === 'OUTGOING' ? 'outgoing' : 'incoming'}</td>
      <td><span class="status ${event.outcome}">${event.outcome.toLowerCase()}</span></td>
      <td>${writes}${event.notes.map(n => html`<div class="faint">${n}</div>`)}${event.failure?.message ?? nothing}
        ${this.steps(event.steps ?? [])}</td></tr>`;
  }

  private entity({twin, events}: Entity) {
    return html`<section>
      <h3>${twin.local?.key ?? '(not created yet)'} ⇄ ${twin.remote?.key ?? '(not known yet)'}
        <span class="status ${twin.parked ? 'PARKED' : twin.state}">${twin.parked ? 'parked' : twin.state.toLowerCase().replace('_', ' ')}</span></h3>
      <p class="faint">${twin.side} side, pair ${twin.twin}
        ${twin.parked ? html`· <a href="#errors">see the error</a>` : nothing}</p>
      ${this.replica(twin, 'local', twin.localReplica)} ${this.replica(twin, 'remote', twin.remoteReplica)}
      <h3>Last events</h3>
      ${events.length ? html`<table><thead><tr><th>Time</th><th>Direction</th><th>Outcome</th><th>What</th></tr></thead>
        <tbody>${events.map(e => this.event(e))}</tbody></table>` : html`<p class="faint">None in the last 30 days.</p>`}
    </section>`;
  }

  render() {
    return html`<h2>Entity Sync status</h2>
      <form @submit=${this.submit} class="actions">
        <input name="key" aria-label="Key" placeholder="UD-381 or acme/web#7" .value=${this.key} required>
        <button class="main">Search</button>
      </form>
      ${this.notice ? html`<p class="notice" role="alert">${this.notice}</p>` : nothing}
      ${this.found?.length === 0 ? html`<p class="faint">${this.key} is not under sync.</p>` : nothing}
      <br>${(this.found ?? []).map(entity => this.entity(entity))}`;
  }
}

customElements.define('syncline-entity', EntityStatus);
