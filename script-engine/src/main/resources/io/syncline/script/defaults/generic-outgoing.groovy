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
replica.attachments = issue.attachments
replica.status = issue.status
replica.priority = issue.priority
