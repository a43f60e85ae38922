// What becomes of a replica here. Only what differs afterwards is written.
if (firstSync) {
    issue.repository = connection.localProject
}
issue.summary = replica.summary
issue.description = replica.description ?: "No description"
issue.labels = replica.labels
commentHelper.mergeComments(issue, replica)
attachmentHelper.mergeAttachments(issue, replica)

// An issue here is open or closed.
if (replica.status) {
    def done = replica.status.category == "done" || replica.status.name in ["closed", "Closed", "Done", "Resolved"]
    issue.setStatus(done ? "closed" : "open")
}

/*
User synchronization: who has the same address here; without one the field is left alone.
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)
*/
