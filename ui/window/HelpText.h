// SPDX-License-Identifier: Apache-2.0
// What the program's help says, from the one place where each thing is known.
#pragma once

#include <QList>
#include <QString>

namespace latchkey::ui {

class WindowActions;

enum class HelpTopic { GettingStarted, Shortcuts, WhenItFails };
inline constexpr HelpTopic helpTopics[] = {HelpTopic::GettingStarted, HelpTopic::Shortcuts,
                                           HelpTopic::WhenItFails};

// Plain text. Of the shortcuts `lead` is what is done and `text` the key; without `text` it names
// those that follow.
struct HelpLine
{
    QString lead;
    QString text;
};

QString helpTitle(HelpTopic topic);
// Shortcuts are those of `actions`, failures those an activation knows, worded as on its card.
QList<HelpLine> helpLines(HelpTopic topic, const WindowActions &actions);

} // namespace latchkey::ui
