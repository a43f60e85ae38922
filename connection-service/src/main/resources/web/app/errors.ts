import {LitElement, html, nothing} from 'lit';
import {get, moment, part, post, type Page} from './api';
import {shared} from './style';

interface Parked {
  id: string; impact: string; connection: string; side: string; direction: string; waiting: number; at: string;
  failure: {message: string; script?: string; line?: number; field?: string};
  local?: {key: string}; remote?: {key: string}; localReplica?: unknown; remoteReplica?: unknown;
}

/** Parked messages: what stopped them, retry, skip. */
class Errors extends LitElement {
  static properties = {items: {state: true}, next: {state: true}, notice: {state: true}, open: {state: true}};
  static styles = shared;
  declare items: Parked[];
  declare next: string | null;
  declare notice: string;
  declare open: string;

  constructor() {
    super();
    this.items = [];
    this.next = null;
    this.notice = '';
    this.open = '';
    void this.load();
  }

  private connection() {
    return location.hash.split('?')[1];
  }

  private filter() {
    const connection = this.connection();
    return connection ? '&connection=' + part(connection) : '';
  }

  private async load(more = false) {
    try {
      const cursor = more && this.next ? '&cursor=' + part(this.next) : '';
      const page = await get<Page<Parked>>('/errors?limit=50' + this.filter() + cursor);
      this.items = more ? [...this.items, ...page.items] : page.items;
      this.next = page.next;
    } catch (e) {
      this.notice = (e as Error).message;
    }
  }

  private async act(path: string, body: unknown = {}) {
    this.notice = '';
    try {
      await post(path, body);
    } catch (e) {
      this.notice = (e as Error).message;
    }
    await this.load();
  }

  private skip(item: Parked) {
    if (confirm('Give this message up? What it carried is not applied.')) void this.act(`/errors/${part(item.id)}/skip`);
  }

  private item(item: Parked) {
    const f = item.failure;
    const key = item.local?.key ?? item.remote?.key;
    const place = f.script ? `${f.script} script${f.line ? ', line ' + f.line : ''}` : '';
    return html`<tr>
      <td>${item.impact.toLowerCase()}</td>
      <td>${key ? html`<a href="#entity?${part(key)}">${key}</a>` : '–'}<div class="faint">${item.side}, ${item.direction.toLowerCase()}</div></td>
      <td>${f.message}<div class="faint">${place} ${f.field ? 'field ' + f.field : ''}</div>
        ${this.open === item.id ? html`<h3>Local replica</h3><pre>${JSON.stringify(item.localReplica ?? null, null, 2)}</pre>
          <h3>Remote replica</h3><pre>${JSON.stringify(item.remoteReplica ?? null, null, 2)}</pre>` : nothing}</td>
      <td class="number">${item.waiting}</td>
      <td>${moment(item.at)}</td>
      <td><div class="actions">
        <button class="main" @click=${() => this.act(`/errors/${part(item.id)}/retry`)}>Retry</button>
        <button @click=${() => this.skip(item)}>Skip</button>
        <button @click=${() => (this.open = this.open === item.id ? '' : item.id)}>Replicas</button></div></td></tr>`;
  }

  render() {
    return html`<h2>Errors</h2>
      ${this.notice ? html`<p class="notice" role="alert">${this.notice}</p>` : nothing}
      <p><button ?disabled=${this.items.length === 0} @click=${() => this.act('/errors/retry', {connection: this.connection()})}>Retry all</button></p>
      <table><thead><tr><th>Impact</th><th>Entity</th><th>What happened</th><th>Waiting behind</th><th>Since</th><th>Actions</th></tr></thead>
        <tbody>${this.items.map(i => this.item(i))}</tbody></table>
      ${this.items.length === 0 ? html`<p class="faint">Nothing is parked.</p>` : nothing}
      ${this.next ? html`<p><button @click=${() => this.load(true)}>More</button></p>` : nothing}`;
  }
}

customElements.define('syncline-errors', Errors);
