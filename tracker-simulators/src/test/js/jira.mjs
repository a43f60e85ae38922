// Usage: node jira.mjs <base url>. Works with the simulated Jira through jira.js, which checks every answer against its schemas.
import assert from 'node:assert/strict';
import { createCloudClient } from 'jira.js';

const [host] = process.argv.slice(2);
if (!host) throw new Error('usage: node jira.mjs <base url>');
const auth = { type: 'basic', email: 'bot@syncline.example', apiToken: 'jira-token' };
const jira = createCloudClient({ host, auth, onSchemaMismatch: 'throw' });

const document = text => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const me = await jira.myself.getCurrentUser();
assert.equal(me.accountId, 'syncline-bot');
assert.equal((await jira.serverInfo.getServerInfo()).deploymentType, 'Cloud');

// The site
assert.deepEqual((await jira.projects.searchProjects()).values.map(p => p.key), ['UD', 'OPS']);
assert.equal((await jira.projects.getProject({ projectIdOrKey: 'UD' })).id, '10022');
assert.equal((await jira.projects.getAllStatuses({ projectIdOrKey: 'UD' })).length, 5);
assert.equal((await jira.workflowStatuses.getStatuses()).length, 3);
assert.equal((await jira.issuePriorities.searchPriorities()).values.length, 5);
assert.equal((await jira.issueTypes.getIssueAllTypes()).length, 5);
assert.ok((await jira.issueFields.getFields()).some(f => f.name === 'Supported Browsers'));
assert.ok((await jira.issueLinkTypes.getIssueLinkTypes()).issueLinkTypes.length > 0);
assert.equal((await jira.userSearch.findUsers({ query: 'alice' }))[0].accountId, 'alice');
assert.equal((await jira.userSearch.findAssignableUsers({ project: 'UD' })).length, 4);
assert.equal((await jira.users.getUser({ accountId: 'bob' })).displayName, 'Bob Baker');
assert.equal((await jira.projectComponents.getProjectComponents({ projectIdOrKey: 'UD' })).length, 2);
assert.equal((await jira.projectVersions.getProjectVersions({ projectIdOrKey: 'UD' })).length, 2);
await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'UD' });
await jira.issues.getCreateIssueMetaIssueTypeId({ projectIdOrKey: 'UD', issueTypeId: '10002' });

// Create and read
const created = await jira.issues.createIssue({
  fields: {
    project: { key: 'UD' },
    issuetype: { name: 'Task' },
    summary: 'From jira.js',
    description: document('Described'),
    labels: ['sync'],
    customfield_10102: [{ value: 'Chrome' }],
  },
  properties: [{ key: 'syncline', value: { twin: 1 } }],
});
const issueIdOrKey = created.key;
const issue = await jira.issues.getIssue({ issueIdOrKey });
assert.equal(issue.fields.summary, 'From jira.js');
assert.equal(issue.fields.description.content[0].content[0].text, 'Described');
assert.equal((await jira.issueProperties.getIssueProperty({ issueIdOrKey, propertyKey: 'syncline' })).value.twin, 1);

// Edit, assign, move
await jira.issues.editIssue({ issueIdOrKey, fields: { summary: 'Edited' }, update: { labels: [{ add: 'more' }] } });
await jira.issues.assignIssue({ issueIdOrKey, accountId: 'carol' });
const { transitions } = await jira.issues.getTransitions({ issueIdOrKey });
await jira.issues.doTransition({ issueIdOrKey, transition: { id: transitions.find(t => t.to.name === 'Done').id } });
const edited = await jira.issues.getIssue({ issueIdOrKey });
assert.deepEqual(
  [edited.fields.summary, edited.fields.labels, edited.fields.assignee.accountId, edited.fields.resolution.name],
  ['Edited', ['sync', 'more'], 'carol', 'Done'],
);
assert.equal((await jira.issues.getChangeLogs({ issueIdOrKey })).values.length, 3);
await jira.issues.getEditIssueMeta({ issueIdOrKey });

// Comments, worklogs, files, links
const comment = await jira.issueComments.addComment({ issueIdOrKey, body: document('Hello') });
await jira.issueComments.updateComment({ issueIdOrKey, id: comment.id, body: { body: document('Hello again') } });
const comments = (await jira.issueComments.getComments({ issueIdOrKey })).comments;
assert.equal(comments[0].body.content[0].content[0].text, 'Hello again');
await jira.issueWorklogs.addWorklog({ issueIdOrKey, timeSpentSeconds: 3600 });
assert.equal((await jira.issueWorklogs.getIssueWorklog({ issueIdOrKey })).worklogs[0].timeSpent, '1h');
const file = { filename: 'hello.txt', content: Buffer.from('bytes of a file') };
const [attachment] = await jira.issueAttachments.addAttachment({ issueIdOrKey, attachments: [file] });
assert.equal((await jira.issueAttachments.getAttachment({ id: attachment.id })).filename, 'hello.txt');
const content = await jira.issueAttachments.getAttachmentContent({ id: attachment.id });
assert.equal(Buffer.from(content.content ?? content).toString(), 'bytes of a file');
await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({
  issueIdOrKey,
  globalId: 'g1',
  object: { url: 'http://localhost/1', title: 'elsewhere' },
});
assert.equal((await jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey })).length, 1);

// Search
const search = { jql: 'project = UD AND labels = more', fields: ['summary', 'status'] };
const found = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost(search);
assert.deepEqual(found.issues.map(i => i.key), [issueIdOrKey]);
const matched = await jira.issueSearch.matchIssues({ jqls: ['project = UD'], issueIds: [Number(created.id)] });
assert.deepEqual(matched.matches[0].matchedIssues, [Number(created.id)]);
await assert.rejects(jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'colour = red' }));

// Webhooks of apps, and the end
const webhooks = [{ jqlFilter: 'project = UD', events: ['jira:issue_created'] }];
const client = { grant_type: 'client_credentials', client_id: 'jira-client', client_secret: 'jira-client-secret' };
const issued = await fetch(`${host}/oauth/token`, { method: 'POST', body: new URLSearchParams(client) });
const app = createCloudClient({
  host: `${host}/ex/jira/11223344-a1b2-4c33-9d44-0123456789ab`,
  auth: { type: 'bearer', token: (await issued.json()).access_token },
  onSchemaMismatch: 'throw',
});
await assert.rejects(jira.webhooks.getDynamicWebhooksForApp());
await app.webhooks.registerDynamicWebhooks({ url: `${host}/nowhere`, webhooks });
const [webhook] = (await app.webhooks.getDynamicWebhooksForApp()).values;
assert.equal(webhook.jqlFilter, 'project = UD');
await app.webhooks.refreshWebhooks({ webhookIds: [webhook.id] });
await app.webhooks.deleteWebhookById({ webhookIds: [webhook.id] });
assert.equal((await app.webhooks.getDynamicWebhooksForApp()).values.length, 0);
await jira.issues.deleteIssue({ issueIdOrKey });
await assert.rejects(jira.issues.getIssue({ issueIdOrKey }));
console.log('jira ok');
