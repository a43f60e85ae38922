// What leaves for the other side. Everything assigned to 'replica' travels, nothing else.
replica.key = issue.key
replica.type = issue.type
replica.assignee = issue.assignee
replica.reporter = issue.reporter
replica.summary = issue.summary
replica.description = issue.description
replica.labels = issue.labels
// Internal comments stay here.
replica.comments = issue.comments.findAll { !it.internal }
replica.resolution = issue.resolution
replica.status = issue.status
replica.parentId = issue.parentId
replica.priority = issue.priority
replica.attachments = issue.attachments
replica.project = issue.project
if (replica.project) {
    replica.project.versions = []
    replica.project.components = []
}

// Send a custom field:
// replica.customFields."CF Name" = issue.customFields."CF Name"
