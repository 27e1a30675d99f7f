-- The other side of what clients owed, or were owed, before the practice kept its books here.
ALTER TYPE "LedgerAccountKind" ADD VALUE 'opening_balances';
