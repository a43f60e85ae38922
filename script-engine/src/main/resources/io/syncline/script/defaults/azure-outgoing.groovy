// What leaves for the other side. Everything assigned to 'replica' travels, nothing else.
replica.key = issue.key
replica.type = issue.type
replica.assignee = issue.assignee
replica.reporter = issue.reporter
replica.summary = issue.summary
replica.description = issue.description
replica.labels = issue.labels
replica.comments = issue.comments
replica.attachments = issue.attachments
replica.status = issue.status
replica.priority = issue.priority
replica.parentId = issue.parentId
replica.project = issue.project
replica.areaPath = issue.areaPath
replica.iterationPath = issue.iterationPath

// Send a field by its reference name:
// replica.severity = issue."Microsoft.VSTS.Common.Severity"
