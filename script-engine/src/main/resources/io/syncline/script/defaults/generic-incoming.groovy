// What becomes of a replica here. Only what differs afterwards is written.
if (firstSync) {
    issue.projectKey = connection.localProject
    issue.typeName = replica.typeName
}
issue.summary = replica.summary
issue.description = replica.description ?: "No description"
issue.labels = replica.labels
commentHelper.mergeComments(issue, replica)
attachmentHelper.mergeAttachments(issue, replica)

/*
Status synchronization: [remote status: local status]; equal names need no entry.
def statusMapping = ["open": "To Do", "closed": "Done"]
issue.setStatus(statusMapping[replica.status?.name] ?: replica.status?.name)
*/
