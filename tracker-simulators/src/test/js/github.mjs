// octokit against the simulated GitHub: node github.mjs <base URL>
import assert from "node:assert/strict";
import { Octokit } from "octokit";

const octokit = new Octokit({
  auth: "ghp_sim_alice",
  baseUrl: process.argv[2] + "/api/v3",
  throttle: { enabled: false },
});
const repo = { owner: "acme", repo: "web" };
const { rest } = octokit;

const me = await rest.users.getAuthenticated();
assert.equal(me.data.login, "alice");

const created = await rest.issues.create({ ...repo, title: "From octokit", body: "text", labels: ["bug"] });
assert.equal(created.status, 201);
const issue_number = created.data.number;

const read = await rest.issues.get({ ...repo, issue_number });
assert.equal(read.data.title, "From octokit");

for (let i = 0; i < 4; i++) await rest.issues.create({ ...repo, title: `Another ${i}` });
const all = await octokit.paginate(rest.issues.listForRepo, { ...repo, per_page: 2 });
assert.equal(all.length, 5);

const comment = await rest.issues.createComment({ ...repo, issue_number, body: "Hello" });
await rest.issues.updateComment({ ...repo, comment_id: comment.data.id, body: "Hello again" });
const comments = await rest.issues.listComments({ ...repo, issue_number });
assert.deepEqual(comments.data.map((c) => c.body), ["Hello again"]);

const edited = await rest.issues.update({ ...repo, issue_number, title: "Edited", state: "closed" });
assert.equal(edited.data.state_reason, "completed");

const found = await rest.search.issuesAndPullRequests({ q: "repo:acme/web is:issue is:closed Edited" });
assert.equal(found.data.total_count, 1);

await assert.rejects(rest.issues.get({ ...repo, issue_number: 999 }), (e) => e.status === 404);
await assert.rejects(rest.issues.create({ ...repo, title: "" }), (e) => e.status === 422);
console.log("github ok");
