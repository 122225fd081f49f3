// SPDX-License-Identifier: Apache-2.0
// The steps of installing a module: what each means before anything is done, and how far each is
// while they run.
#pragma once

#include "install/InstallPlan.h"
#include "session/InstallJobs.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;

namespace latchkey::ui {

class MarkLabel;

class InstallSteps : public QWidget
{
    Q_OBJECT
public:
    explicit InstallSteps(QWidget *parent = nullptr);

    // Numbered, with what each means for the shop.
    void showPlan(const install::InstallPlan &plan);
    // With a mark and a time each. `now` in ms since the epoch.
    void showProgress(const session::InstallJob &job, qint64 now);

private:
    struct Row
    {
        MarkLabel *mark = nullptr;
        QLabel *title = nullptr;
        QLabel *time = nullptr;
    };

    QGridLayout *begin(const install::InstallPlan &plan);
    void build(const install::InstallPlan &plan);

    QWidget *m_body = nullptr;
    std::optional<install::InstallPlan> m_plan; // that m_body shows
    QList<Row> m_rows;                          // … and how far it is; none before it runs
};

} // namespace latchkey::ui
