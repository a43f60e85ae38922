issue.labels = replica.labels
issue.summary = replica.summary
issue.description = replica.description ? : "No description"
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.comments += replica.addedComments

//Receive a Custom Field value
//issue.customFields."CF Name".value = replica.customFields."CF Name".value
/*
Status Synchronization

Sync status according to the mapping [remote issue status: local issue status]
If statuses are the same on both sides don't include them in the mapping
def statusMapping = ["Open":"New", "To Do":"Open"]
def remoteStatusName = replica.status.name
issue.setStatus(statusMapping[remoteStatusName] ? : remoteStatusName)
*/
