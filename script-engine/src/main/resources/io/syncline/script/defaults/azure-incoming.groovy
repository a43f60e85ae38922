// What becomes of a replica here. Only what differs afterwards is written.
if (firstSync) {
    issue.projectKey = connection.localProject
    // The same type if the project has it, else a task.
    issue.typeName = nodeHelper.getIssueType(replica.typeName, issue.projectKey)?.name ?: "Task"
}
issue.summary = replica.summary
issue.description = replica.description ?: "No description"
issue.labels = replica.labels
commentHelper.mergeComments(issue, replica)
attachmentHelper.mergeAttachments(issue, replica)

/*
Status synchronization: [type: [category of the remote status: local state]]. These are the states of the Agile process.
def agile = ["new": "New", "indeterminate": "Active", "done": "Closed"]
def stateMapping = ["Bug": agile, "User Story": agile, "Task": agile, "Feature": agile, "Epic": agile]
if (replica.status && replica.status.category != issue.status?.category) {
    def state = stateMapping[issue.typeName]?.get(replica.status.category)
    if (state) issue.setStatus(state)
}
*/

/*
User synchronization: who has the same address here; without one the field is left alone.
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)
*/
