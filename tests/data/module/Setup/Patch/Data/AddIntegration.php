<?php
declare(strict_types=1);

namespace Acme\Orders\Setup\Patch\Data;

class AddIntegration implements \Magento\Framework\Setup\Patch\DataPatchInterface
{
    public function __construct(private \Magento\Integration\Model\ConfigBasedIntegrationManager $m) {}
    public function apply() { $this->m->processIntegrationConfig(['Orders']); }
    public static function getDependencies() { return []; }
    public function getAliases() { return []; }
}
