package io.syncline.simulators.azure.item;

import io.syncline.simulators.azure.process.Classification;
import io.syncline.simulators.azure.process.FieldReading;
import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.azure.process.Picklists;
import io.syncline.simulators.azure.process.Project;
import io.syncline.simulators.azure.process.WorkItemType;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.history.RevisionLog;
import io.syncline.simulators.keeping.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All projects, people and work items of the simulated organisation. Callers hold one lock around it. */
public final class AzureWorld {
    private static final List<Person> PEOPLE = List.of(
            new Person(
                    "a0000000-0000-4000-8000-000000000001", "Syncline Bot", "syncline-bot@acme.example", "azure-pat"),
            new Person("a0000000-0000-4000-8000-000000000002", "Alice", "alice@example.com", "alice-pat"),
            new Person("a0000000-0000-4000-8000-000000000003", "Bob", "bob@example.com", "bob-pat"),
            new Person("a0000000-0000-4000-8000-000000000004", "Carol", "carol@example.com", "carol-pat"));
    private static final List<Project> PROJECTS = List.of(
            new Project("b0000000-0000-4000-8000-000000000001", "Web", "The web shop"),
            new Project("b0000000-0000-4000-8000-000000000002", "Ops", "Operations"));

    private final Ticker ticker;
    private final Happening.Listener listener;
    private final WorldMemory memory;
    private final ItemWork itemWork;
    private final CommentWork commentWork;

    /** Goes on with what the memory holds. */
    public AzureWorld(Ticker ticker, Happening.Listener listener, WorldMemory memory) {
        this.memory = memory;
        this.ticker = ticker;
        this.listener = listener;
        this.itemWork = new ItemWork(this);
        this.commentWork = new CommentWork(this, itemWork);
    }

    public ItemWork work() {
        return itemWork;
    }

    public CommentWork comments() {
        return commentWork;
    }

    public List<Person> people() {
        return PEOPLE;
    }

    public List<Project> projects() {
        return PROJECTS;
    }

    /** The project by id or name, or the vendor's 404. */
    public Project project(String name) {
        return PROJECTS.stream()
                .filter(project -> project.called(name))
                .findFirst()
                .orElseThrow(() -> AzureProblem.noProject(name));
    }

    /** The type, or the vendor's 404. */
    public WorkItemType type(String name) {
        return WorkItemType.ALL.stream()
                .filter(type -> type.name().equalsIgnoreCase(name)
                        || type.referenceName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> AzureProblem.of(
                        404, "WorkItemTypeNotFoundException", "VS402323: Work item type " + name + " does not exist."));
    }

    /** All that are not deleted, by number. */
    public List<WorkItem> items() {
        return memory.items.values().stream().filter(item -> !item.deleted()).toList();
    }

    public List<WorkItem> itemsAndDeleted() {
        return List.copyOf(memory.items.values());
    }

    public Optional<WorkItem> find(int id) {
        return Optional.ofNullable(memory.items.get(id)).filter(item -> !item.deleted());
    }

    /** The item, or the vendor's 404. */
    public WorkItem item(int id) {
        return find(id).orElseThrow(() -> AzureProblem.noItem(id));
    }

    public WorkItem deletedItem(int id) {
        return Optional.ofNullable(memory.items.get(id))
                .filter(WorkItem::deleted)
                .orElseThrow(() -> AzureProblem.noItem(id));
    }

    public Attachment attach(String fileName, StoredFile file) {
        Attachment attachment = attachment(fileName, file);
        memory.attachments.put(attachment.id(), attachment);
        return attachment;
    }

    /** Begins an attachment whose bytes come in ranges. */
    public Attachment begin(String fileName, StoredFile empty) {
        Attachment attachment = attachment(fileName, empty);
        memory.unfinished.put(attachment.id(), attachment);
        return attachment;
    }

    /** Adds a range to an attachment that was begun; it is there once it has this many bytes. */
    public Attachment add(Attachment begun, StoredFile file, long total) {
        Attachment longer = begun.with(file);
        if (file.size() == total) {
            memory.unfinished.remove(begun.id());
            memory.attachments.put(begun.id(), longer);
        } else {
            memory.unfinished.put(begun.id(), longer);
        }
        return longer;
    }

    public Optional<Attachment> unfinished(String id) {
        return Optional.ofNullable(memory.unfinished.get(id));
    }

    private Attachment attachment(String fileName, StoredFile file) {
        int number = 100 + memory.attachments.size() + memory.unfinished.size();
        return new Attachment(UUID.randomUUID().toString(), number, fileName, file, now());
    }

    public Optional<Attachment> attachment(String id) {
        return Optional.ofNullable(memory.attachments.get(id));
    }

    public Classification classification() {
        return memory.classification;
    }

    public Picklists picklists() {
        return memory.picklists;
    }

    /** Who changed which field of which work item. */
    public RevisionLog revisions() {
        return memory.revisions;
    }

    /** All that changes, live. */
    public WorldMemory memory() {
        return memory;
    }

    FieldReading reading() {
        return new FieldReading(PEOPLE);
    }

    WorkItem newItem(Project project, WorkItemType type) {
        WorkItem item = new WorkItem(++memory.lastItem, project, type);
        memory.items.put(item.id(), item);
        return item;
    }

    long nextWatermark() {
        return ++memory.watermark;
    }

    long nextComment() {
        return ++memory.lastComment;
    }

    Instant now() {
        return ticker.next();
    }

    void tell(Happening happening) {
        listener.heard(happening);
    }
}
