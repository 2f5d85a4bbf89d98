ALTER TABLE "import_run" ADD COLUMN "rows_published" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "publish" boolean DEFAULT false NOT NULL;