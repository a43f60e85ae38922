// What leaves for the other side. Everything assigned to 'replica' travels, nothing else.
replica.key = issue.key
replica.type = issue.type
replica.assignee = issue.assignee
replica.assignees = issue.assignees
replica.reporter = issue.reporter
replica.summary = issue.summary
replica.description = issue.description
replica.labels = issue.labels
replica.comments = issue.comments
replica.attachments = issue.attachments
replica.status = issue.status
replica.stateReason = issue.stateReason
replica.milestone = issue.milestone
