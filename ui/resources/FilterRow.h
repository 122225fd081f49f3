// SPDX-License-Identifier: Apache-2.0
// What a person looks for among the resources: words, which of them, of which module.
#pragma once

#include "ui/resources/ResourceFilter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace latchkey::ui {

class FilterRow : public QWidget
{
    Q_OBJECT
public:
    explicit FilterRow(QWidget *parent = nullptr);

    ResourceQuery query() const;
    void setModules(const QStringList &modules);
    // Nothing to compare with: the choice is not offered.
    void setHasGrant(bool hasGrant);
    // Shows everything again.
    void clear();
    QLineEdit *search() const { return m_search; }

    // Without the two buttons: they give way where there is no room.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void queryChanged(const latchkey::ui::ResourceQuery &query);
    // Enter and Down in the search field.
    void firstWanted();
    void treeWanted();
    void openAllWanted();
    void closeAllWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell();

    QLineEdit *m_search;
    QComboBox *m_shown;
    QComboBox *m_module;
    QToolButton *m_open;
    QToolButton *m_close;
    bool m_isFilling = false;
};

} // namespace latchkey::ui
