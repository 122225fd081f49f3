// SPDX-License-Identifier: Apache-2.0
// What a person looks for among the resources: words, which of them, of which module.
#pragma once

#include "ui/resources/ResourceFilter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

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

Q_SIGNALS:
    void queryChanged(const latchkey::ui::ResourceQuery &query);
    // Enter and Down in the search field.
    void firstWanted();
    void treeWanted();
    void openAllWanted();
    void closeAllWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();

    QLineEdit *m_search;
    QComboBox *m_shown;
    QComboBox *m_module;
    bool m_isFilling = false;
};

} // namespace latchkey::ui
