// SPDX-License-Identifier: Apache-2.0
// The program's help: three pages to read beside the window.
#pragma once

#include "ui/window/HelpText.h"

#include <QDialog>

class QStackedWidget;
class QTabBar;

namespace latchkey::ui {

class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    HelpDialog(const WindowActions &actions, QWidget *parent);

    void show(HelpTopic topic);

private:
    QWidget *pageOf(const QList<HelpLine> &lines, HelpTopic topic);

    QTabBar *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace latchkey::ui
