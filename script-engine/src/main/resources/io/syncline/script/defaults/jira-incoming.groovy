// What becomes of a replica here. Only what differs afterwards is written.
if (firstSync) {
    issue.projectKey = connection.localProject
    // The same type if the project has it, else a task.
    issue.typeName = nodeHelper.getIssueType(replica.typeName, issue.projectKey)?.name ?: "Task"
}
issue.summary = replica.summary
issue.description = replica.description ?: "No description"
// A label here has no blanks.
issue.labels = replica.labels.collect { nodeHelper.getLabel(it.label.replace(" ", "_")) }
commentHelper.mergeComments(issue, replica)
attachmentHelper.mergeAttachments(issue, replica)

/*
User synchronization: who has the same address here; without one the field is left alone.
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email)
*/

/*
Status synchronization: [remote status: local status]; equal names need no entry.
def statusMapping = ["open": "To Do", "closed": "Done"]
issue.setStatus(statusMapping[replica.status?.name] ?: replica.status?.name)
*/

// Receive a custom field:
// issue.customFields."CF Name".value = replica.customFields."CF Name"?.value
