/** Prompts: what is to be done by whom and until when (工作进度报警提示). */
@NullMarked
package org.guitu.prompt;

import org.jspecify.annotations.NullMarked;
