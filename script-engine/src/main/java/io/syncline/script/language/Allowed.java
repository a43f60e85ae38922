package io.syncline.script.language;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The closed lists of what a script may name. A method is allowed by name whatever it is called on, so a name belongs here only if
 * it is harmless on texts, numbers, dates, collections, blocks and the objects of this module.
 */
final class Allowed {
    /** Methods of the language's own values. */
    private static final Set<String> VALUE_METHODS = words(
            "abs add addAll after all and any append asBoolean asImmutable asList asUnmodifiable atStartOfDay atZone before between by "
                    + "call capitalize ceil center charAt clear collate collect collectEntries collectMany combinations compareTo concat "
                    + "contains containsAll containsIgnoreCase containsKey containsValue count countBy curry deleteCharAt disjoint "
                    + "div downto drop dropRight dropWhile each eachWithIndex eachLine empty endsWith endsWithIgnoreCase entrySet "
                    + "equals equalsIgnoreCase every expand find findAll findIndexOf findIndexValues findLastIndexOf findResult findResults first "
                    + "flatten floor format formatted from get getAt getOrDefault group groupBy groupCount grep hashCode hasNext head indexOf "
                    + "indexed indices init inject insert intdiv intersect intersperse inverse is isAfter isBefore isBlank isCase isEmpty "
                    + "isEqual isNegative isPositive isZero iterator join keySet last lastIndexOf length lines lookingAt lt matcher "
                    + "matches max min minus minusDays minusHours minusMinutes minusMonths minusSeconds minusWeeks minusYears mod "
                    + "multiply negate next normalize now of ofDays ofEpochMilli ofEpochSecond ofHours ofInstant ofMillis ofMinutes "
                    + "ofPattern ofSeconds or padLeft padRight parse parseBoolean parseDouble parseInt parseLong plus plusDays "
                    + "plusHours plusMinutes plusMonths plusSeconds plusWeeks plusYears pop pow power previous push put putAll putAt "
                    + "putIfAbsent range rangeTo readLines remainder remove removeAll removeAt removeElement removeIf removeLast removeFirst "
                    + "repeat replace replaceAll replaceFirst retainAll reverse reverseEach round setScale signum size sort split "
                    + "splitEachLine sqrt start end startsWith startsWithIgnoreCase step strip stripIndent stripLeading stripMargin "
                    + "stripTrailing subList subMap subSequence subsequences substring subtract sum swap systemDefault tail take takeAfter takeBefore "
                    + "takeBetween takeRight takeWhile tap time times toBigDecimal toBigInteger toBoolean toCharacter toDate toDays toDouble "
                    + "toEpochMilli toEpochSecond toFloat toHours toInstant toInteger toList toLocalDate toLocalDateTime toLocalTime "
                    + "toLong toLowerCase toMillis toMinutes toOffsetDateTime toSeconds toSet toSorted toString toUnique toUpperCase "
                    + "toZonedDateTime tokenize tr transpose trim truncatedTo uncapitalize unique unmodifiableList until upto value valueOf values "
                    + "with withDayOfMonth withDefault withHour withIndex withMinute withNano withSecond withZone withZoneSameInstant xor "
                    + "zip emptyList emptyMap emptySet singletonList isDigit isLetter isWhitespace isLetterOrDigit isUpperCase isLowerCase "
                    + "isInteger isLong isNumber isDouble isBigDecimal isBigInteger isFloat isNaN isInfinite isAllWhitespace "
                    + "entry getKey getValue getTime getMessage atOffset adjustInto minusMillis plusMillis leftShift rightShift "
                    + "collectWithIndex sumOf ofEntries copyOf setTime setLength containsAny unshift each eachEntry any asReversed");

    /** Methods of the helpers, refused ones too: those answer with what to do instead. */
    private static final Set<String> HELPER_METHODS = words(
            "store mergeComments addComment filterLocal mergeAttachments mergeWorkLogs addWorkLog transition syncBackAfterProcessing "
                    + "unExalateAfterProcessing unexalateAfterProcessing isUnderSync isUserAssignable createOption createComponent "
                    + "createVersion stripHtml toMarkDownFromHtml link parent post patch delete http error info warn debug");

    /** Getters and setters that reach behind a value instead of into it. */
    private static final Set<String> BEHIND = words(
            "class metaClass properties property binding delegate owner thisObject classLoader declaringClass stackTrace "
                    + "metaPropertyValues resolveStrategy directive parameterTypes maximumNumberOfParameters cause suppressed module TYPE "
                    + "protectionDomain contextClassLoader metaMethods metaProperties uncaughtExceptionHandler methods fields "
                    + "constructors declaredMethods declaredFields declaredConstructors canonicalName");

    /** Of those, the ones no rule can mean as the name of a field. */
    private static final Set<String> NEVER = words(
            "class metaClass classLoader binding declaringClass protectionDomain stackTrace contextClassLoader thisObject");

    /** Properties of blocks and objects that must not be set. */
    private static final Set<String> NEVER_SET =
            words("class metaClass binding delegate directive resolveStrategy thisObject property properties");

    /** Types for {@code def x = .. as T}, parameters, variables, casts and {@code instanceof}. */
    private static final Set<String> TYPES = words(
            "java.lang.Object java.lang.String java.lang.CharSequence java.lang.Boolean java.lang.Integer "
                    + "java.lang.Long java.lang.Double java.lang.Float java.lang.Short java.lang.Byte java.lang.Character java.lang.Number "
                    + "java.lang.Math java.lang.StringBuilder java.lang.Iterable java.lang.Comparable java.lang.Exception "
                    + "java.lang.RuntimeException java.lang.IllegalArgumentException java.lang.IllegalStateException "
                    + "java.lang.NumberFormatException java.lang.NullPointerException java.lang.IndexOutOfBoundsException "
                    + "java.lang.UnsupportedOperationException java.lang.ArithmeticException java.lang.ClassCastException "
                    + "java.math.BigDecimal java.math.BigInteger java.math.RoundingMode groovy.lang.GString groovy.lang.Closure "
                    + "groovy.lang.Range groovy.lang.IntRange java.util.List java.util.ArrayList java.util.LinkedList java.util.Map java.util.HashMap "
                    + "java.util.LinkedHashMap java.util.TreeMap java.util.Set java.util.HashSet java.util.LinkedHashSet java.util.TreeSet "
                    + "java.util.Collection java.util.Collections java.util.Arrays java.util.Date java.util.Iterator java.util.Optional "
                    + "java.util.Objects java.util.Map$Entry java.util.regex.Pattern java.util.regex.Matcher java.time.Instant "
                    + "java.time.LocalDate java.time.LocalDateTime java.time.LocalTime java.time.ZonedDateTime java.time.OffsetDateTime "
                    + "java.time.ZoneId java.time.ZoneOffset java.time.Duration java.time.Period java.time.DayOfWeek java.time.Month "
                    + "java.time.format.DateTimeFormatter java.time.temporal.ChronoUnit int long double float short byte char boolean void");

    private static final Set<String> CONSTRUCTED = words("java.util.ArrayList java.util.LinkedList java.util.HashMap "
            + "java.util.LinkedHashMap java.util.TreeMap java.util.HashSet java.util.LinkedHashSet java.util.TreeSet java.util.Date "
            + "java.lang.StringBuilder java.lang.String java.math.BigDecimal java.math.BigInteger java.lang.Exception "
            + "java.lang.RuntimeException java.lang.IllegalArgumentException java.lang.IllegalStateException");

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("httpClient", "use the variable httpClient"),
            Map.entry("injector", "use nodeHelper and syncHelper; the product's insides are not reachable"),
            Map.entry("componentManager", "use nodeHelper; the product's insides are not reachable"),
            Map.entry("println", "use log.info(..)"),
            Map.entry("print", "use log.info(..)"),
            Map.entry("printf", "use log.info(..)"),
            Map.entry("sleep", "a rule cannot wait; leave with 'return' and let the next change run it again"),
            Map.entry("execute", "a rule cannot start programs"),
            Map.entry("evaluate", "write the code into the rule itself"),
            Map.entry("System", "a rule has no access to the machine it runs on"),
            Map.entry("Runtime", "a rule has no access to the machine it runs on"),
            Map.entry("Thread", "a rule runs on one thread"),
            Map.entry("File", "read attachments through attachmentHelper"),
            Map.entry("URL", "call the local instance through httpClient"),
            Map.entry("JsonSlurper", "httpClient answers parsed JSON already"),
            Map.entry("IssueTrackerException", "use debug.error(..)"),
            Map.entry("getClass", "compare with instanceof"),
            Map.entry("class", "compare with instanceof"),
            Map.entry("Throwable", "catch Exception"),
            Map.entry("Error", "catch Exception"),
            Map.entry("SimpleDateFormat", "use date.format('yyyy-MM-dd') or java.time"));

    private Allowed() {}

    static boolean method(String name) {
        if (VALUE_METHODS.contains(name) || HELPER_METHODS.contains(name)) return true;
        boolean accessor = name.length() > 3
                && (name.startsWith("get") || name.startsWith("set"))
                && Character.isUpperCase(name.charAt(3));
        return accessor && property(Character.toLowerCase(name.charAt(3)) + name.substring(4));
    }

    static boolean property(String name) {
        return !BEHIND.contains(name) && !name.startsWith("$") && !name.startsWith("__");
    }

    static boolean never(String name) {
        return NEVER.contains(name) || name.startsWith("$") || name.startsWith("__");
    }

    static boolean settable(String name) {
        return !NEVER_SET.contains(name) && !name.startsWith("$") && !name.startsWith("__");
    }

    /** On a type itself only plain names: its getters answer questions about classes. */
    static boolean typeMethod(String name) {
        return VALUE_METHODS.contains(name);
    }

    /** Of a type only its constants. */
    static boolean constant(String name) {
        return name.matches("[A-Z][A-Z0-9_]*") && !name.equals("TYPE");
    }

    static boolean type(String name) {
        return TYPES.contains(name);
    }

    static boolean constructed(String name) {
        return CONSTRUCTED.contains(name);
    }

    static Set<String> methods() {
        Set<String> all = new TreeSet<>(VALUE_METHODS);
        all.addAll(HELPER_METHODS);
        return all;
    }

    /** What to do instead of this, or nothing. */
    static String instead(String name) {
        return INSTEAD.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    }

    private static Set<String> words(String text) {
        return Set.copyOf(java.util.Arrays.asList(text.split(" ")));
    }
}
