import {LitElement, html} from 'lit';
customElements.define('syncline-console', class extends LitElement { render() { return html`<p>Syncline</p>`; } });
