/**
 * What issue text can say beyond Markdown, as nodes beside those of commonmark-java, and how hub Markdown spells them: in
 * Markdown and HTML that GitHub shows sensibly and keeps untouched.
 *
 * <p>{@code docs/text.md} lists every spelling.
 */
@NullMarked
package io.syncline.connector.text.tree;

import org.jspecify.annotations.NullMarked;
