// SPDX-License-Identifier: Apache-2.0
// What stands above the pages of an integration: its name and state, its steps, the pages' tabs.
#pragma once

#include "session/Session.h"
#include "ui/activation/Card.h"
#include "ui/look/Column.h"

class QTabBar;

namespace latchkey::ui {

class ElidedLabel;
class StatePill;
class StepStrip;

class DetailHead : public Column
{
    Q_OBJECT
public:
    // With a tab for each of those names.
    explicit DetailHead(const QStringList &pages, QWidget *parent = nullptr);

    void show(const session::SessionEntry &entry, const CardFacts &facts);

    StepStrip *steps() const { return m_steps; }
    QTabBar *tabs() const { return m_tabs; }

private:
    void showName(const session::SessionEntry &entry, qint64 now);
    void showSteps(const session::SessionEntry &entry, const CardFacts &facts);

    ElidedLabel *m_name;
    StatePill *m_state;
    ElidedLabel *m_subtitle;
    StepStrip *m_steps;
    QTabBar *m_tabs;
};

} // namespace latchkey::ui
