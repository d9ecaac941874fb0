/** What prompts whom, as spans. Not API. */
@NullMarked
package org.guitu.prompt.internal;

import org.jspecify.annotations.NullMarked;
