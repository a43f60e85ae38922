replica.key = issue.key
replica.assignee = issue.assignee
replica.reporter = issue.reporter
replica.summary = issue.summary
replica.description = issue.description
replica.type = issue.type
replica.labels = issue.labels
replica.attachments = issue.attachments
replica.comments = issue.comments
replica.status = issue.status

replica.customFields."Customer" = issue.customFields."Customer"
replica.customFields."Supported Browsers" = issue.customFields."Supported Browsers"

//Send a Custom Field value
//replica.customFields."CF Name" = issue.customFields."CF Name"
