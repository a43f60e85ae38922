package io.syncline.script.language;

import io.syncline.script.library.Policy;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.control.ClassNodeResolver;
import org.codehaus.groovy.control.CompilationUnit;
import org.jspecify.annotations.Nullable;

/** The only classes that a script's text can mean: those of the policy. No class is looked for anywhere. */
final class ClosedNames extends ClassNodeResolver {

    @Override
    public @Nullable LookupResult resolveName(String name, CompilationUnit unit) {
        if (name.equals("groovy.lang.Closure")) return new LookupResult(null, ClassHelper.CLOSURE_TYPE);
        Class<?> type = Policy.type(name);
        return type == null ? null : new LookupResult(null, ClassHelper.make(type));
    }
}
