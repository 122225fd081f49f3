// SPDX-License-Identifier: Apache-2.0
// Choosing what an integration may do: the tree, what it means, and everything around it.
#pragma once

#include "integrations/SelectionRepository.h"
#include "ui/selection/EditedSelection.h"

#include <QWidget>

class QScrollArea;
class QTabWidget;

namespace latchkey::ui {

class ByCallPanel;
class ChoiceRow;
class FilterRow;
class MessageBar;
class ResourceDetails;
class ResourceModel;
class ResourceSource;
class ResourceTreeView;
class SelectionTransfer;
class SourceBar;
struct OtherSelection;

// Knows no profile: what a person chooses is told, and whoever keeps it says what came of that.
class ResourcePicker : public QWidget
{
    Q_OBJECT
public:
    explicit ResourcePicker(QWidget *parent = nullptr);
    ~ResourcePicker() override;

    // Another integration's resources. `name` and `email` are for what is written of it; by the
    // dialect in which its store signs (empty if that is not known) a built-in release is taken.
    void load(const QString &name, const QString &email, const integrations::KeptResources &kept,
              const QByteArray &dialect = {});
    // The same one's: only what is different is taken over.
    void update(const integrations::KeptResources &kept);
    // What came of keeping it; the problem stays shown until it worked.
    void tellKept(const Result<void> &kept);

    EditedSelection &edited() { return m_edited; }
    ResourceTreeView *tree() const { return m_tree; }
    MessageBar *news() const { return m_news; }
    // Where pasted calls are.
    ByCallPanel *byCall() const { return m_byCall; }
    void showByCall();
    void showPresets();
    // With any of these, or a file.
    void showComparison(const QList<OtherSelection> &others);
    // Of a store's code.
    bool isReading() const;

Q_SIGNALS:
    void choiceMade(const latchkey::acl::Choice &choice);
    void sourcesChosen(const QStringList &sources);
    // Whoever knows other selections answers with showComparison().
    void comparisonWanted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *inColumn(QWidget *part);
    void connectParts();
    void onLoaded();
    void onChanged();
    void keep();
    void showResource(int resource);
    void tellUnknown();

    EditedSelection m_edited;
    MessageBar *m_news;
    SourceBar *m_sourceBar;
    ResourceSource *m_source;
    ChoiceRow *m_choice;
    FilterRow *m_filter;
    ResourceModel *m_model;
    ResourceTreeView *m_tree;
    QTabWidget *m_side; // before what is in it: Tab goes by the order of making
    ResourceDetails *m_details;
    ByCallPanel *m_byCall;
    QScrollArea *m_byCallTab; // which holds it
    SelectionTransfer *m_transfer;
    integrations::KeptResources m_kept; // as it was told, or is being kept
    acl::Choice m_keptBefore;           // what is kept if that fails
    QStringList m_unknown;              // that were told of
};

} // namespace latchkey::ui
