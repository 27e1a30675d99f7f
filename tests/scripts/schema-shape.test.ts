import { expect, test } from 'vitest'
import { shapeOfSchema } from '../../scripts/migrations/schema-shape'
import { stepsBetween } from '../../scripts/migrations/shape'

const nothing = { enums: new Map(), tables: new Map() }

test.each([
  ['model A {\n  id String @id @db.VarChar(8)\n}', 'String @db.VarChar(8)'],
  ['model A {\n  id String @id @ignore\n}', '@ignore'],
  ['model A {\n  id String @id @default(uuid())\n}', '@default(uuid())'],
  ['model A {\n  id String @id\n\n  @@index([id(sort: Asc)])\n}', '@@index([id(sort: Asc)])'],
  ['model A {\n  id String @id\n\n  @@unique([id(sort: Desc)])\n}', '@@unique([id(sort: Desc)])'],
  ['model A {\n  id String @id\n\n  @@fulltext([id])\n}', '@@fulltext'],
  ['model A {\n  id String @id\n  a A @relation(fields: [id], references: [id])\n}', '@relation(fields: [id], references: [id])'],
  ['enum A {\n  a @map("b")\n}', 'a @map("b")'],
])('what is not known is refused: %s', (schema, said) => {
  expect(() => shapeOfSchema(schema)).toThrow(`what becomes of "${said}" in the database is not known here`)
})

test('a table is made before what points to it, and a long name is cut as Prisma cuts it', () => {
  const schema = `
enum Kind {
  a // the first
  b
}
model Child {
  id     String  @id @db.Uuid
  kind   Kind    @default(b)
  tags   String[]
  father String? @map("a_name_that_is_long_enough_to_be_cut_somewhere_before_its_end") @db.Uuid
  parent Parent? @relation(fields: [father], references: [id], onDelete: Restrict, onUpdate: Restrict)

  @@index([father, kind])
  @@map("child")
}
model Parent {
  id       String  @id @db.Uuid
  children Child[]

  @@map("parent")
}`
  expect(stepsBetween(nothing, shapeOfSchema(schema))).toEqual([
    `CREATE TYPE "Kind" AS ENUM ('a', 'b');`,
    `CREATE TABLE "child" (\n  "id" uuid NOT NULL,\n  "kind" "Kind" NOT NULL DEFAULT 'b',\n  "tags" text[],\n  "a_name_that_is_long_enough_to_be_cut_somewhere_before_its_end" uuid\n);`,
    'CREATE TABLE "parent" (\n  "id" uuid NOT NULL\n);',
    'CREATE INDEX "child_a_name_that_is_long_enough_to_be_cut_somewhere_before_idx" ON "child" ("a_name_that_is_long_enough_to_be_cut_somewhere_before_its_end", "kind");',
    'ALTER TABLE "child" ADD CONSTRAINT "child_pkey" PRIMARY KEY ("id");',
    'ALTER TABLE "parent" ADD CONSTRAINT "parent_pkey" PRIMARY KEY ("id");',
    'ALTER TABLE "child" ADD CONSTRAINT "child_a_name_that_is_long_enough_to_be_cut_somewhere_befor_fkey" FOREIGN KEY ("a_name_that_is_long_enough_to_be_cut_somewhere_before_its_end") REFERENCES "parent"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;',
  ])
})

test('an index may be kept from the last to the first', () => {
  const shape = shapeOfSchema('model A {\n  id String @id\n  at Int\n\n  @@index([at(sort: Desc), id])\n}')
  expect(stepsBetween(nothing, shape)).toContain('CREATE INDEX "A_at_id_idx" ON "A" ("at" DESC, "id");')
})
