import {LitElement, css, html} from 'lit';
import './connections';
import './entity';
import './errors';
import {shared} from './style';

const VIEWS: Record<string, string> = {connections: 'Connections', entity: 'Entity Sync status', errors: 'Errors'};

/** The frame: navigation, dark mode, log out; the view comes from the part of the address after the hash. */
class Console extends LitElement {
  static properties = {view: {state: true}, dark: {state: true}};
  declare view: string;
  declare dark: boolean;

  static styles = [shared, css`
    header { display: flex; gap: 1.2rem; align-items: center; padding: .7rem 1.4rem; background: var(--panel); border-bottom: 1px solid var(--line); }
    header strong { font-size: 1.1rem; }
    nav { display: flex; gap: 1rem; flex: 1; }
    a { color: var(--text); text-decoration: none; padding: .2rem 0; }
    a[aria-current='page'] { border-bottom: 2px solid var(--accent); }
    main { padding: 1.2rem 1.4rem; max-width: 80rem; margin: auto; }
    form { margin: 0; }
  `];

  constructor() {
    super();
    this.view = 'connections';
    const chosen = localStorage.getItem('theme');
    this.dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    this.paint();
    addEventListener('hashchange', () => this.route());
    this.route();
  }

  private route() {
    const name = location.hash.slice(1).split('?')[0];
    this.view = name in VIEWS ? name : 'connections';
  }

  private paint() {
    document.documentElement.dataset.theme = this.dark ? 'dark' : 'light';
  }

  private toggle() {
    this.dark = !this.dark;
    localStorage.setItem('theme', this.dark ? 'dark' : 'light');
    this.paint();
  }

  private body() {
    if (this.view === 'entity') return html`<syncline-entity></syncline-entity>`;
    if (this.view === 'errors') return html`<syncline-errors></syncline-errors>`;
    return html`<syncline-connections></syncline-connections>`;
  }

  render() {
    const links = Object.entries(VIEWS).map(([key, name]) =>
      html`<a href="#${key}" aria-current=${key === this.view ? 'page' : 'false'}>${name}</a>`);
    return html`
      <header>
        <strong>Syncline</strong>
        <nav aria-label="Views">${links}</nav>
        <button @click=${this.toggle} aria-pressed=${this.dark}>Dark Mode</button>
        <form method="post" action="/logout"><button>Log out</button></form>
      </header>
      <main>${this.body()}</main>`;
  }
}

customElements.define('syncline-console', Console);
