// azure-devops-node-api against the simulated Azure DevOps: node azure.mjs <base URL>
import assert from "node:assert/strict";
import azdev from "azure-devops-node-api";

const handler = azdev.getPersonalAccessTokenHandler("alice-pat");
const connection = new azdev.WebApi(process.argv[2] + "/acme", handler, { allowRetries: false });

const me = await connection.connect();
assert.equal(me.authenticatedUser.providerDisplayName, "Alice");

const core = await connection.getCoreApi();
const projects = await core.getProjects();
assert.deepEqual(projects.map((p) => p.name), ["Web", "Ops"]);

const wit = await connection.getWorkItemTrackingApi();
const set = (field, value) => ({ op: "add", path: "/fields/" + field, value });

const created = await wit.createWorkItem({}, [set("System.Title", "From the client")], "Web", "User Story");
assert.equal(created.fields["System.State"], "New");

const read = await wit.getWorkItem(created.id);
assert.equal(read.fields["System.Title"], "From the client");

const comment = await wit.addComment({ text: "Hello" }, "Web", created.id);
await wit.updateComment({ text: "Hello again" }, "Web", created.id, comment.id);
const comments = await wit.getComments("Web", created.id);
assert.deepEqual(comments.comments.map((c) => c.text), ["Hello again"]);

const edited = await wit.updateWorkItem({}, [set("System.Title", "Edited"), set("System.State", "Active")], created.id);
assert.equal(edited.fields["System.State"], "Active");
assert.ok(edited.rev > created.rev);

const query = "SELECT [System.Id] FROM WorkItems WHERE [System.State] = 'Active' ORDER BY [System.Id]";
const found = await wit.queryByWiql({ query }, { project: "Web" });
assert.deepEqual(found.workItems.map((w) => w.id), [created.id]);

const listed = await wit.getWorkItems([created.id], ["System.Title"]);
assert.equal(listed[0].fields["System.Title"], "Edited");

const updates = await wit.getUpdates(created.id);
assert.equal(updates.length, edited.rev);

const states = await wit.getWorkItemTypeStates("Web", "Task");
assert.deepEqual(states.map((s) => s.name), ["New", "Active", "Closed"]);

const feed = await wit.readReportingRevisionsGet("Web");
assert.equal(feed.values.length, edited.rev);

await assert.rejects(
  wit.updateWorkItem({}, [set("System.State", "Nonsense")], created.id),
  (e) => e.statusCode === 400 && /supported values/.test(e.message),
);
assert.equal(await wit.getWorkItem(999), null);
console.log("azure ok");
